#ifndef NINES_CSPAWN_SHIM_H
#define NINES_CSPAWN_SHIM_H

#include <spawn.h>

// The Glibc module is built without _GNU_SOURCE, which hides these; glibc 2.34 has them all.

extern int pipe2(int descriptors[2], int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

#endif
