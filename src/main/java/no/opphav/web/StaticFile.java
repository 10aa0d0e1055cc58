package no.opphav.web;

/** A file that pages load, with its {@code Content-Type}. */
@SuppressWarnings("ArrayRecordComponent")
record StaticFile(String type, byte[] content) {}
