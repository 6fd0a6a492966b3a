#ifndef NINES_CCURL_H
#define NINES_CCURL_H

#include <curl/curl.h>
// Waiting for sockets and for orders; the Glibc module leaves these two out.
#include <sys/epoll.h>
#include <sys/eventfd.h>

// The library is not linked but loaded when a connection is first needed: it brings some thirty others along, and loading
// them takes longer than all that a replay does until its first cell. What libcurl's header declares and Swift calls is
// defined in CCurl.c, which passes it on; nothing of it may be called before nines_curl_load has succeeded.

// NULL when libcurl is there, also when it was there before; else why it is not. Not for several threads at once.
const char *nines_curl_load(void);

// The functions that take arguments of several types; Swift cannot call those, so each type has a wrapper here.
struct nines_curl_variadic {
    CURLcode (*easy_setopt)(CURL *easy, CURLoption option, ...);
    CURLcode (*easy_getinfo)(CURL *easy, CURLINFO info, ...);
    CURLMcode (*multi_setopt)(CURLM *multi, CURLMoption option, ...);
};
extern struct nines_curl_variadic nines_curl_variadic __attribute__((visibility("hidden")));

typedef size_t (*nines_curl_sink)(char *bytes, size_t size, size_t count, void *context);
typedef int (*nines_curl_on_socket)(CURL *easy, curl_socket_t socket, int what, void *context, void *socket_context);
typedef int (*nines_curl_on_timer)(CURLM *multi, long milliseconds, void *context);

static inline CURLcode nines_curl_set_long(CURL *easy, CURLoption option, long value) {
    return nines_curl_variadic.easy_setopt(easy, option, value);
}

static inline CURLcode nines_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return nines_curl_variadic.easy_setopt(easy, option, value);
}

static inline CURLcode nines_curl_set_string(CURL *easy, CURLoption option, const char *value) {
    return nines_curl_variadic.easy_setopt(easy, option, value);
}

static inline CURLcode nines_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
    return nines_curl_variadic.easy_setopt(easy, option, value);
}

static inline CURLcode nines_curl_set_sink(CURL *easy, CURLoption option, nines_curl_sink value) {
    return nines_curl_variadic.easy_setopt(easy, option, value);
}

static inline CURLcode nines_curl_set_on_send(CURL *easy, curl_prereq_callback value) {
    return nines_curl_variadic.easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode nines_curl_set_on_note(CURL *easy, curl_debug_callback value) {
    return nines_curl_variadic.easy_setopt(easy, CURLOPT_DEBUGFUNCTION, value);
}

static inline CURLcode nines_curl_get_long(CURL *easy, CURLINFO info, long *value) {
    return nines_curl_variadic.easy_getinfo(easy, info, value);
}

static inline CURLcode nines_curl_get_size(CURL *easy, CURLINFO info, curl_off_t *value) {
    return nines_curl_variadic.easy_getinfo(easy, info, value);
}

static inline CURLcode nines_curl_get_string(CURL *easy, CURLINFO info, const char **value) {
    return nines_curl_variadic.easy_getinfo(easy, info, value);
}

static inline CURLMcode nines_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return nines_curl_variadic.multi_setopt(multi, option, value);
}

static inline CURLMcode nines_curl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) {
    return nines_curl_variadic.multi_setopt(multi, option, value);
}

static inline CURLMcode nines_curl_multi_set_on_socket(CURLM *multi, nines_curl_on_socket value) {
    return nines_curl_variadic.multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, value);
}

static inline CURLMcode nines_curl_multi_set_on_timer(CURLM *multi, nines_curl_on_timer value) {
    return nines_curl_variadic.multi_setopt(multi, CURLMOPT_TIMERFUNCTION, value);
}

// As in 0x075801 for 7.88.1.
static inline unsigned int nines_curl_version(void) {
    return curl_version_info(CURLVERSION_NOW)->version_num;
}

// The result stands in a union.
static inline CURLcode nines_curl_result(const CURLMsg *message) {
    return message->data.result;
}

// What CURLOPT_PRIVATE was set to.
static inline void *nines_curl_context(CURL *easy) {
    void *context = 0;
    nines_curl_variadic.easy_getinfo(easy, CURLINFO_PRIVATE, &context);
    return context;
}

#endif
