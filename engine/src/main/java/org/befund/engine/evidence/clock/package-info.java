/** How far clocks of logs are apart, solved by the incidents of which several logs tell. */
@NullMarked
package org.befund.engine.evidence.clock;

import org.jspecify.annotations.NullMarked;
