#include "cpdfium.h"

#include <dlfcn.h>

struct entry {
    const char *name;
    size_t offset;
};

#define ENTRY(member, name) {name, offsetof(struct pdfium, member)}

static const struct entry entries[] = {
    ENTRY(init_library, "FPDF_InitLibrary"),
    ENTRY(last_error, "FPDF_GetLastError"),
    ENTRY(load_document, "FPDF_LoadMemDocument64"),
    ENTRY(close_document, "FPDF_CloseDocument"),
    ENTRY(page_count, "FPDF_GetPageCount"),
    ENTRY(load_page, "FPDF_LoadPage"),
    ENTRY(close_page, "FPDF_ClosePage"),
    ENTRY(annotation_count, "FPDFPage_GetAnnotCount"),
    ENTRY(flatten, "FPDFPage_Flatten"),
    ENTRY(page_width, "FPDF_GetPageWidthF"),
    ENTRY(page_height, "FPDF_GetPageHeightF"),
    ENTRY(page_to_device, "FPDF_PageToDevice"),
    ENTRY(load_text, "FPDFText_LoadPage"),
    ENTRY(close_text, "FPDFText_ClosePage"),
    ENTRY(char_count, "FPDFText_CountChars"),
    ENTRY(char_unicode, "FPDFText_GetUnicode"),
    ENTRY(char_is_unmapped, "FPDFText_HasUnicodeMapError"),
    ENTRY(char_is_generated, "FPDFText_IsGenerated"),
    ENTRY(char_font_size, "FPDFText_GetFontSize"),
    ENTRY(char_matrix, "FPDFText_GetMatrix"),
    ENTRY(char_loose_box, "FPDFText_GetLooseCharBox"),
    ENTRY(char_origin, "FPDFText_GetCharOrigin"),
    ENTRY(char_fill_color, "FPDFText_GetFillColor"),
    ENTRY(char_object, "FPDFText_GetTextObject"),
    ENTRY(object_render_mode, "FPDFTextObj_GetTextRenderMode"),
    ENTRY(object_count, "FPDFPage_CountObjects"),
    ENTRY(object_at, "FPDFPage_GetObject"),
    ENTRY(form_object_count, "FPDFFormObj_CountObjects"),
    ENTRY(form_object_at, "FPDFFormObj_GetObject"),
    ENTRY(object_type, "FPDFPageObj_GetType"),
    ENTRY(object_matrix, "FPDFPageObj_GetMatrix"),
    ENTRY(object_bounds, "FPDFPageObj_GetBounds"),
    ENTRY(object_stroke_width, "FPDFPageObj_GetStrokeWidth"),
    ENTRY(object_fill_color, "FPDFPageObj_GetFillColor"),
    ENTRY(object_stroke_color, "FPDFPageObj_GetStrokeColor"),
    ENTRY(path_draw_mode, "FPDFPath_GetDrawMode"),
    ENTRY(path_segment_count, "FPDFPath_CountSegments"),
    ENTRY(path_segment_at, "FPDFPath_GetPathSegment"),
    ENTRY(segment_point, "FPDFPathSegment_GetPoint"),
    ENTRY(segment_type, "FPDFPathSegment_GetType"),
    ENTRY(segment_closes, "FPDFPathSegment_GetClose"),
};

_Static_assert(
    sizeof entries / sizeof *entries == sizeof(struct pdfium) / sizeof(void (*)(void)),
    "every member of struct pdfium has its entry");

const char *pdfium_open(const char *path, struct pdfium *functions)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) return dlerror();
    for (size_t index = 0; index < sizeof entries / sizeof *entries; index++) {
        void *symbol = dlsym(library, entries[index].name);
        if (!symbol) return entries[index].name;
        *(void **)((char *)functions + entries[index].offset) = symbol;
    }
    return NULL;
}
