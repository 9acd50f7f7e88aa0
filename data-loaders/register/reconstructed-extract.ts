/**
 * Where the reconstruction writes its extract: never published, and not kept in the repository. On its own, so that people
 * need not be drawn again when the environment names another extract.
 */
export const reconstructedExtract = "build/extract";
