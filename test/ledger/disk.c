/*
 * A disk with a cache that forgets: preloaded into a gateway, it holds in $PAYGRAPH_DISK/data.mdb what a power cut would leave of the ledger's file, at worst.
 * Nothing gets there but by fdatasync, fsync, and writes through a descriptor that was opened with O_DSYNC. While $PAYGRAPH_DISK/fails exists a sync fails;
 * while $PAYGRAPH_DISK/slow exists it takes a second; while $PAYGRAPH_DISK/stalls exists it does not end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *disk(char *path, size_t size, const char *name) {
  snprintf(path, size, "%s/%s", getenv("PAYGRAPH_DISK"), name);
  return path;
}

static int has(const char *name) {
  char path[4096];
  return access(disk(path, sizeof path, name), F_OK) == 0;
}

/* Whether it is the ledger's data. Its path goes to `path`. */
static int is_ledger(int fd, char *path, size_t size) {
  const char *ending = "/ledger/data.mdb";
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < (ssize_t)strlen(ending)) return 0;
  path[length] = 0;
  return strcmp(path + length - strlen(ending), ending) == 0;
}

/* All of the file, put in its place at once. */
static void copy_to_disk(const char *source) {
  char half[4096], whole[4096], block[65536];
  int from = open(source, O_RDONLY);
  int to = open(disk(half, sizeof half, "half"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  for (ssize_t length; (length = read(from, block, sizeof block)) > 0;)
    if (write(to, block, length) != length) abort();
  close(from);
  close(to);
  if (rename(half, disk(whole, sizeof whole, "data.mdb")) != 0) abort();
}

static int synced(int fd, const char *call) {
  char path[4096];
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, call);
  if (!is_ledger(fd, path, sizeof path)) return real(fd);
  if (has("slow")) sleep(1);
  while (has("stalls")) usleep(1000);
  if (has("fails")) {
    errno = EIO;
    return -1;
  }
  int result = real(fd);
  if (result == 0) copy_to_disk(path);
  return result;
}

int fdatasync(int fd) { return synced(fd, "fdatasync"); }
int fsync(int fd) { return synced(fd, "fsync"); }

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  char path[4096];
  ssize_t (*real)(int, const void *, size_t, off64_t) = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  ssize_t written = real(fd, bytes, size, at);
  if (written <= 0 || !is_ledger(fd, path, sizeof path) || !(fcntl(fd, F_GETFL) & O_DSYNC)) return written;
  int copy = open(disk(path, sizeof path, "data.mdb"), O_WRONLY);
  if (copy < 0) return written;
  if (real(copy, bytes, written, at) != written) abort();
  close(copy);
  return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return pwrite64(fd, bytes, size, at); }
