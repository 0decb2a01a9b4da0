/** What is used of the library for workbooks, in one module that is loaded when the first workbook is read. */
export { formatValue } from 'hucre';
export { readXlsx } from 'hucre/xlsx';
