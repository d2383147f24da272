#include "include/nb_lua.h"
