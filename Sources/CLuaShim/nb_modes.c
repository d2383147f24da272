// The collector goes through tables with weak keys again and again, as long as a value in one keeps a key in another
// alive: as often as the chain is long, out of reach of every hook. Scripts have no weak tables, therefore. Lua finds
// `__mode` in a metatable by the one string that it made of this name when the state was opened. Here that string gets
// bytes that no script can guess; what scripts spell `__mode` is another string since, that means nothing to Lua.
#include <string.h>
#include <unistd.h>

#include "nb_internal.h"

static const char name_key;

void nb_open_modes(lua_State *L) {
    lua_pushliteral(L, "__mode");
    size_t size = 0;
    char *name = (char *)lua_tolstring(L, -1, &size);
    if (getentropy(name, size) != 0) memset(name, 0, size);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &name_key);
}

void nb_set_mode(lua_State *L, const char *mode) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &name_key);
    lua_pushstring(L, mode);
    lua_rawset(L, -3);
}
