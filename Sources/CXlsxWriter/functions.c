#include "libxlsxwriter.h"

#include "late_library.h"

#include <stddef.h>

// Its structures are those of the header, so no other version will do.
static struct late_library xlsxwriter = {
    .names = (const char *const[]){"libxlsxwriter.so." LXW_SOVERSION, NULL},
};

bool libxlsxwriter_is_installed(void) { return late_library_load(&xlsxwriter); }

#define FORWARD(result, name, parameters, arguments) LATE_FUNCTION(xlsxwriter, result, name, parameters, arguments)

FORWARD(lxw_workbook *, workbook_new, (const char *path), (path))
FORWARD(lxw_error, workbook_close, (lxw_workbook * book), (book))
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
FORWARD(
    lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
FORWARD(char *, lxw_strerror, (lxw_error error), (error))

FORWARD(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
FORWARD(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), (format, color))
FORWARD(void, format_set_bold, (lxw_format * format), (format))
FORWARD(void, format_set_border, (lxw_format * format, uint8_t style), (format, style))
FORWARD(void, format_set_border_color, (lxw_format * format, lxw_color_t color), (format, color))
FORWARD(void, format_set_font_size, (lxw_format * format, double size), (format, size))
FORWARD(void, format_set_num_format, (lxw_format * format, const char *pattern), (format, pattern))
FORWARD(void, format_set_text_wrap, (lxw_format * format), (format))

FORWARD(
    lxw_error, worksheet_write_blank, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format),
    (sheet, row, column, format))
FORWARD(
    lxw_error, worksheet_write_boolean,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, int value, lxw_format *format),
    (sheet, row, column, value, format))
FORWARD(
    lxw_error, worksheet_write_number,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
FORWARD(
    lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
FORWARD(
    lxw_error, worksheet_merge_range,
    (lxw_worksheet * sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right, const char *text,
     lxw_format *format),
    (sheet, top, left, bottom, right, text, format))

FORWARD(
    lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format),
    (sheet, row, height, format))
FORWARD(
    lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
FORWARD(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
FORWARD(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), (sheet, paper))
FORWARD(
    void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
FORWARD(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
