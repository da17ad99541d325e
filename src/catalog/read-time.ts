import { type ThingTime, TIME_PHASES } from "../domain/time-phase.ts";
import { allowOnly, oneOf, type Read, readFields, readText, required, whenPresent } from "../geojson/reader.ts";

/** When a thing that does not exist belongs in a picture. The data check holds the years against their fact. */
export const readTime: Read<ThingTime> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["phase", "years", "fact"], path);
  return {
    phase: required(fields, "phase", path, oneOf(TIME_PHASES)),
    years: fields["years"] === null ? null : required(fields, "years", path, readText),
    ...whenPresent(fields, "fact", path, readText),
  };
};
