#include "CCurl.h"

#include <dlfcn.h>

// Every function of libcurl that is called, with its parameters and how they are passed on.
#define FUNCTIONS(X)                                                                                                   \
    X(CURLcode, curl_global_init, (long flags), (flags))                                                               \
    X(char *, curl_version, (void), ())                                                                                \
    X(curl_version_info_data *, curl_version_info, (CURLversion age), (age))                                           \
    X(CURL *, curl_easy_init, (void), ())                                                                              \
    X(void, curl_easy_reset, (CURL * easy), (easy))                                                                    \
    X(void, curl_easy_cleanup, (CURL * easy), (easy))                                                                  \
    X(const char *, curl_easy_strerror, (CURLcode code), (code))                                                       \
    X(CURLM *, curl_multi_init, (void), ())                                                                            \
    X(CURLMcode, curl_multi_cleanup, (CURLM * multi), (multi))                                                         \
    X(CURLMcode, curl_multi_add_handle, (CURLM * multi, CURL * easy), (multi, easy))                                   \
    X(CURLMcode, curl_multi_remove_handle, (CURLM * multi, CURL * easy), (multi, easy))                                \
    X(CURLMsg *, curl_multi_info_read, (CURLM * multi, int *left), (multi, left))                                      \
    X(CURLMcode, curl_multi_socket_action, (CURLM * multi, curl_socket_t socket, int ready, int *running),             \
      (multi, socket, ready, running))                                                                                 \
    X(const char *, curl_multi_strerror, (CURLMcode code), (code))                                                     \
    X(struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *line), (list, line))              \
    X(void, curl_slist_free_all, (struct curl_slist * list), (list))                                                   \
    X(int, curl_strnequal, (const char *one, const char *other, size_t count), (one, other, count))

// The library's own.
#define POINTER(result, name, parameters, arguments) __typeof__(&name) name;
static struct {
    FUNCTIONS(POINTER)
} library;

struct nines_curl_variadic nines_curl_variadic;

// Hidden, for libcurl calls some of them too, and must find its own.
#define FORWARDER(result, name, parameters, arguments)                                                                 \
    __attribute__((visibility("hidden"))) result name parameters {                                                     \
        return library.name arguments;                                                                                 \
    }
FUNCTIONS(FORWARDER)

const char *nines_curl_load(void) {
    static void *handle;
    if (handle) return NULL;
    void *const opened = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
    if (!opened) return dlerror();
#define LOAD(pointer, name)                                                                                            \
    if (!((pointer) = (__typeof__(pointer))dlsym(opened, name))) return dlerror();
#define LOAD_FUNCTION(result, name, parameters, arguments) LOAD(library.name, #name)
    FUNCTIONS(LOAD_FUNCTION)
    LOAD(nines_curl_variadic.easy_setopt, "curl_easy_setopt")
    LOAD(nines_curl_variadic.easy_getinfo, "curl_easy_getinfo")
    LOAD(nines_curl_variadic.multi_setopt, "curl_multi_setopt")
    handle = opened;
    return NULL;
}
