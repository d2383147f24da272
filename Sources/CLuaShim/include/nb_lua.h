#ifndef NB_LUA_H
#define NB_LUA_H
#include <lua.h>
#endif
