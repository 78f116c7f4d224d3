/** What readers see: results and advisories as text, in their language. */
@NullMarked
package org.befund.cli.text;

import org.jspecify.annotations.NullMarked;
