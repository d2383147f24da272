#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
