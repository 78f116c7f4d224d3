/** What each kind of condition is worth, shown on advisories and products that nobody made. */
@org.jspecify.annotations.NullMarked
package org.befund.engine.conditions;
