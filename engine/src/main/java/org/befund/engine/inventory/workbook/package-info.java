/** Workbooks of Excel. */
@NullMarked
package org.befund.engine.inventory.workbook;

import org.jspecify.annotations.NullMarked;
