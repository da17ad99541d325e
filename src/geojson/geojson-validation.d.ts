declare module "geojson-validation" {
  interface Library {
    /** With `trace`: the complaints, none where the object is sound. */
    readonly isFeatureCollection: (object: unknown, trace: true) => readonly string[] | undefined;
  }
  const library: Library;
  export default library;
}
