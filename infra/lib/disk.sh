# The disk of the tests of power cuts. Sourced, not run.

# make_disk: compiles it; its path in $disk.
make_disk() {
  disk=$ATRIUM_ROOT/.tools/power-cut.so
  quietly "disk" cc -Wall -Wextra -Werror -O1 -g -shared -fPIC -o "$disk" \
    Tests/PowerCut/Disk/disk.c Tests/PowerCut/Disk/calls.c -ldl -pthread
}
