/** Spreadsheets: tables of text read from XLSX and CSV and written as both. */
@NullMarked
package hongdun.portal.sheets;

import org.jspecify.annotations.NullMarked;
