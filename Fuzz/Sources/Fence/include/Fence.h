#ifndef NINES_FENCE_H
#define NINES_FENCE_H

// From now on only what lies below this folder, an absolute path, can be opened in this process; all else is EACCES.
void fence_raise(const char *folder);

// Everything can be opened again.
void fence_lower(void);

#endif
