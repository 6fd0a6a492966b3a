// A server that answers every request after a fixed delay, whole or as a stream: what nginx cannot do alone.
//
//   slow-server DELAY_MS [PIECES INTERVAL_MS]
//
// Listens on a free loopback port, which it prints, and serves until it is killed. A request that asks for a stream
// gets its first piece after DELAY_MS, then one every INTERVAL_MS (0: as fast as the client reads). One thread; every
// wait has one of three fixed lengths, so that three queues in order of arrival are all the timers it needs.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define REQUEST_BYTES 16384
#define PIECE(delta, finish) \
    "data: {\"id\":\"chatcmpl-0\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\"model\":\"static\"," \
    "\"choices\":[{\"index\":0,\"delta\":{" delta "},\"finish_reason\":" finish "}]}\n\n"
#define BODY \
    "{\"id\":\"chatcmpl-0\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"static\"," \
    "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"9.8\"},\"finish_reason\":\"stop\"}]," \
    "\"usage\":{\"prompt_tokens\":24,\"completion_tokens\":3,\"total_tokens\":27}}"

typedef struct connection {
    int socket, pieces;  // pieces that are still to be sent of a stream, the one under way included
    size_t received;
    const char *out;  // what is under way: its rest
    size_t rest;
    long long due;  // nanoseconds
    struct connection *next;
    char request[REQUEST_BYTES + 1];
} connection;

// Connections that all wait equally long: the first in is the first out.
typedef struct queue {
    long long delay;
    connection *first, *last;
} queue;

static queue delayed, streaming, blocked = {.delay = 1000000};
static int streamed_pieces = 20, poller;
static char whole[1024], opening[1024], piece[512], closing[512];

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void wait_in(queue *line, connection *client) {
    client->due = now() + line->delay;
    client->next = NULL;
    if (line->first) line->last->next = client;
    else line->first = client;
    line->last = client;
}

static void compose(void) {
    const char *head = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%s\r\n";
    char length[64];
    snprintf(length, sizeof length, "Content-Length: %zu\r\n", strlen(BODY));
    int used = snprintf(whole, sizeof whole, head, "application/json", length);
    snprintf(whole + used, sizeof whole - used, "%s", BODY);
    const char *text = PIECE("\"content\":\"9.8 \"", "null"), *end = PIECE("", "\"stop\"") "data: [DONE]\n\n";
    snprintf(piece, sizeof piece, "%zx\r\n%s\r\n", strlen(text), text);
    snprintf(closing, sizeof closing, "%zx\r\n%s\r\n0\r\n\r\n", strlen(end), end);
    used = snprintf(opening, sizeof opening, head, "text/event-stream", "Transfer-Encoding: chunked\r\n");
    snprintf(opening + used, sizeof opening - used, "%s", piece);
}

static void put(connection *client, const char *text) {
    client->out = text;
    client->rest = strlen(text);
}

// Sends what is under way. A client that does not read is tried again a millisecond later; one that is gone is freed
// here and nowhere else, because until then a queue may hold it.
static void proceed(connection *client) {
    ssize_t sent = send(client->socket, client->out, client->rest, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        close(client->socket);
        free(client);
        return;
    }
    if (sent > 0) client->out += sent, client->rest -= (size_t)sent;
    if (client->rest > 0) return wait_in(&blocked, client);
    if (client->pieces > 0) {
        client->pieces--;
        put(client, client->pieces > 0 ? piece : closing);
        return wait_in(&streaming, client);
    }
    struct epoll_event event = {.events = EPOLLIN | EPOLLONESHOT, .data.ptr = client};
    epoll_ctl(poller, EPOLL_CTL_MOD, client->socket, &event);
}

// Reads until the request is whole; while it is answered its socket is not watched.
static void receive(connection *client) {
    ssize_t count = recv(client->socket, client->request + client->received, REQUEST_BYTES - client->received, 0);
    if (count > 0) {
        client->received += (size_t)count;
        client->request[client->received] = 0;
        const char *end = strstr(client->request, "\r\n\r\n"), *length = strcasestr(client->request, "\r\ncontent-length:");
        if (end && client->received >= (size_t)(end + 4 - client->request) + (length ? strtoul(length + 17, NULL, 10) : 0)) {
            client->pieces = strstr(end, "\"stream\":true") ? streamed_pieces : 0;
            client->received = 0;
            put(client, client->pieces > 0 ? opening : whole);
            return wait_in(&delayed, client);
        }
    }
    if (count == 0 || (count < 0 && errno != EAGAIN) || client->received == REQUEST_BYTES) {
        close(client->socket);
        free(client);
        return;
    }
    struct epoll_event event = {.events = EPOLLIN | EPOLLONESHOT, .data.ptr = client};
    epoll_ctl(poller, EPOLL_CTL_MOD, client->socket, &event);
}

static void accept_all(int listener) {
    for (int socket; (socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0;) {
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
        connection *client = malloc(sizeof *client);
        client->socket = socket;
        client->received = 0;
        struct epoll_event event = {.events = EPOLLIN | EPOLLONESHOT, .data.ptr = client};
        epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event);
    }
}

// Sends what is due, and returns when something is due next.
static long long run(queue *line) {
    const long long time = now();
    while (line->first && line->first->due <= time) {
        connection *client = line->first;
        line->first = client->next;
        proceed(client);
    }
    return line->first ? line->first->due : time + 1000000000LL;
}

int main(int count, char **arguments) {
    if (count != 2 && count != 4) return fprintf(stderr, "usage: slow-server DELAY_MS [PIECES INTERVAL_MS]\n"), 64;
    delayed.delay = atoll(arguments[1]) * 1000000;
    if (count == 4) streamed_pieces = atoi(arguments[2]), streaming.delay = atoll(arguments[3]) * 1000000;
    compose();

    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), timer = timerfd_create(CLOCK_MONOTONIC, 0);
    if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 4096) != 0) return perror("bind"), 1;
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);

    poller = epoll_create1(0);
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &(struct epoll_event){.events = EPOLLIN, .data.ptr = &listener});
    epoll_ctl(poller, EPOLL_CTL_ADD, timer, &(struct epoll_event){.events = EPOLLIN | EPOLLET, .data.ptr = &timer});
    for (;;) {
        long long next = run(&delayed), other = run(&streaming), third = run(&blocked);
        if (other < next) next = other;
        if (third < next) next = third;
        const struct itimerspec at = {.it_value = {.tv_sec = next / 1000000000, .tv_nsec = next % 1000000000}};
        timerfd_settime(timer, TFD_TIMER_ABSTIME, &at, NULL);
        struct epoll_event events[256];
        const int ready = epoll_wait(poller, events, 256, -1);
        for (int i = 0; i < ready; i++) {
            if (events[i].data.ptr == &listener) accept_all(listener);
            else if (events[i].data.ptr != &timer) receive(events[i].data.ptr);
        }
    }
}
