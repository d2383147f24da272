// The part of PDFium's public C API that reading a page's characters and lines needs, declared from its
// documentation (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_annot.h, fpdf_flatten.h) and resolved at run time: nothing links to PDFium.
#ifndef CPDFIUM_H
#define CPDFIUM_H

#include <stddef.h>

// FPDF_DOCUMENT, FPDF_PAGE, FPDF_TEXTPAGE, FPDF_PAGEOBJECT, FPDF_PATHSEGMENT: opaque handles.
typedef void *pdfium_document;
typedef void *pdfium_page;
typedef void *pdfium_text_page;
typedef void *pdfium_object;
typedef void *pdfium_segment;

// FS_MATRIX: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct pdfium_matrix {
    float a, b, c, d, e, f;
};

// FS_RECTF, in the page's own points with y upwards.
struct pdfium_rectangle {
    float left, top, right, bottom;
};

enum pdfium_error { pdfium_error_password = 4, pdfium_error_security = 5 };

// FPDFPage_Flatten.
enum pdfium_flatten_usage { pdfium_flatten_display = 0 };
enum pdfium_flatten_result { pdfium_flatten_success = 1 };

enum pdfium_object_type {
    pdfium_object_path = 2,
    pdfium_object_image = 3,
    pdfium_object_form = 5,
};

// FPDF_TEXT_RENDERMODE: what is drawn of the shapes of characters.
enum pdfium_render_mode {
    pdfium_render_fill = 0,
    pdfium_render_fill_clip = 4,
    pdfium_render_invisible = 3,
    pdfium_render_clip = 7,
};

enum pdfium_segment_type { pdfium_segment_line = 0, pdfium_segment_curve = 1, pdfium_segment_move = 2 };

// The functions, named as in PDFium without their prefixes.
struct pdfium {
    void (*init_library)(void);
    unsigned long (*last_error)(void);
    pdfium_document (*load_document)(const void *bytes, size_t count, const char *password);
    void (*close_document)(pdfium_document);
    int (*page_count)(pdfium_document);
    pdfium_page (*load_page)(pdfium_document, int index);
    void (*close_page)(pdfium_page);
    int (*annotation_count)(pdfium_page);
    int (*flatten)(pdfium_page, int usage);
    float (*page_width)(pdfium_page);
    float (*page_height)(pdfium_page);
    int (*page_to_device)(
        pdfium_page, int x, int y, int width, int height, int rotation, double page_x, double page_y, int *device_x,
        int *device_y);

    pdfium_text_page (*load_text)(pdfium_page);
    void (*close_text)(pdfium_text_page);
    int (*char_count)(pdfium_text_page);
    unsigned int (*char_unicode)(pdfium_text_page, int index);
    int (*char_is_unmapped)(pdfium_text_page, int index);
    int (*char_is_generated)(pdfium_text_page, int index);
    double (*char_font_size)(pdfium_text_page, int index);
    int (*char_matrix)(pdfium_text_page, int index, struct pdfium_matrix *);
    int (*char_loose_box)(pdfium_text_page, int index, struct pdfium_rectangle *);
    int (*char_origin)(pdfium_text_page, int index, double *x, double *y);
    int (*char_fill_color)(
        pdfium_text_page, int index, unsigned *r, unsigned *g, unsigned *b, unsigned *alpha);
    pdfium_object (*char_object)(pdfium_text_page, int index);
    int (*object_render_mode)(pdfium_object);

    int (*object_count)(pdfium_page);
    pdfium_object (*object_at)(pdfium_page, int index);
    int (*form_object_count)(pdfium_object form);
    pdfium_object (*form_object_at)(pdfium_object form, unsigned long index);
    int (*object_type)(pdfium_object);
    int (*object_matrix)(pdfium_object, struct pdfium_matrix *);
    int (*object_bounds)(pdfium_object, float *left, float *bottom, float *right, float *top);
    int (*object_stroke_width)(pdfium_object, float *);
    int (*object_fill_color)(pdfium_object, unsigned *r, unsigned *g, unsigned *b, unsigned *alpha);
    int (*object_stroke_color)(pdfium_object, unsigned *r, unsigned *g, unsigned *b, unsigned *alpha);
    int (*path_draw_mode)(pdfium_object, int *fill, int *stroke);
    int (*path_segment_count)(pdfium_object);
    pdfium_segment (*path_segment_at)(pdfium_object, int index);
    int (*segment_point)(pdfium_segment, float *x, float *y);
    int (*segment_type)(pdfium_segment);
    int (*segment_closes)(pdfium_segment);
};

// Loads the shared library and all its functions. Returns NULL, or what is missing: the loader's own words, or
// the name of a function. The library stays loaded.
const char *pdfium_open(const char *path, struct pdfium *functions);

#endif
