package app.foyer.release;

/**
 * What files look like from outside: names, sizes, times and places on the disk.
 *
 * <p>A file that is replaced, renamed or written to gives another fingerprint.
 */
record Fingerprint(String value) {
    /** Of a portal without a folder. */
    static final Fingerprint GONE = new Fingerprint("gone");
}
