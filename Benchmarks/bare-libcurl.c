// The yardstick for live runs: the same requests through nothing but libcurl's multi interface on one thread.
//
//   bare-libcurl URL REQUESTS CONCURRENCY BODY_BYTES [stream]
//
// Posts JSON of BODY_BYTES bytes over kept-alive connections, asking for streams or not, reads every response to its
// end, and exits 1 unless each one was a 200 with a body. Prints the number of responses and of bytes received, and
// the milliseconds after which half of the responses had begun, and 99 in 100.

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long received_bytes, failures, finished;
static double *begun;  // milliseconds from each request to the first byte of its response

// Counts what arrives and keeps none of it: the least that any client must do.
static size_t receive(char *data, size_t size, size_t count, void *unused) {
    (void)data;
    (void)unused;
    received_bytes += (long)(size * count);
    return size * count;
}

static CURL *make_handle(const char *url, const char *body, struct curl_slist *headers) {
    CURL *handle = curl_easy_init();
    curl_easy_setopt(handle, CURLOPT_URL, url);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, (long)strlen(body));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    return handle;
}

static void check(CURL *handle, CURLcode result) {
    long status = 0;
    curl_off_t length = 0, first = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle, CURLINFO_SIZE_DOWNLOAD_T, &length);
    curl_easy_getinfo(handle, CURLINFO_STARTTRANSFER_TIME_T, &first);
    if (result != CURLE_OK || status != 200 || length == 0) failures++;
    begun[finished++] = (double)first / 1e3;
}

static int by_size(const void *one, const void *other) {
    const double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

int main(int count, char **arguments) {
    if (count != 5 && count != 6) {
        fprintf(stderr, "usage: bare-libcurl URL REQUESTS CONCURRENCY BODY_BYTES [stream]\n");
        return 64;
    }
    const char *url = arguments[1];
    const long requests = atol(arguments[2]), concurrency = atol(arguments[3]), size = atol(arguments[4]);
    if (requests < 1 || concurrency < 1 || size < 24) return 64;

    char *body = malloc((size_t)size + 1);
    memset(body, 'x', (size_t)size);
    const char *opening = count == 6 ? "{\"stream\":true,\"a\":\"" : "{\"a\":\"";
    memcpy(body, opening, strlen(opening));
    memcpy(body + size - 2, "\"}", 3);
    begun = malloc((size_t)requests * sizeof *begun);

    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, concurrency);
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Expect:");

    long started = 0;
    for (; started < requests && started < concurrency; started++)
        curl_multi_add_handle(multi, make_handle(url, body, headers));

    while (finished < requests) {
        int running = 0, queued = 0;
        curl_multi_perform(multi, &running);
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &queued));) {
            CURL *handle = message->easy_handle;
            check(handle, message->data.result);
            curl_multi_remove_handle(multi, handle);
            if (started < requests) {
                curl_multi_add_handle(multi, handle);
                started++;
            } else {
                curl_easy_cleanup(handle);
            }
        }
        if (finished < requests) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }

    qsort(begun, (size_t)finished, sizeof *begun, by_size);
    printf("%ld responses, %ld bytes, %ld failures, begun after %.2f and %.2f ms\n", finished, received_bytes, failures,
           begun[(finished - 1) / 2], begun[(finished - 1) * 99 / 100]);
    curl_slist_free_all(headers);
    curl_multi_cleanup(multi);
    free(body);
    free(begun);
    return failures == 0 ? 0 : 1;
}
