/** Cases: environments with the assessment that they must get, kept beside the advisories. */
@NullMarked
package org.befund.engine.cases;

import org.jspecify.annotations.NullMarked;
