import {checkNotNegative, checkOptions} from "../../checks.js";

/** How large a class is. */
export interface ClassOptions {
  /** Pupils in a class. Default: 15, as in Fundament in Oslo. */
  readonly perClass?: number | undefined;
}

/**
 * The places that a number of classes of an extra school year gives.
 *
 * @formula classes · perClass
 * @param classes number of classes, 0 or more
 * @param options.perClass pupils in a class, 0 or more; default 15, as in Fundament, the eleventh school year at Kuben in
 *   Oslo
 * @returns places
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.10, box 13.9
 * @form printed
 * @methods m-13-fundament
 * @example
 * classPlaces(4) // 60
 */
export function classPlaces(classes: number, options: ClassOptions = {}): number {
  checkOptions("classPlaces", options, ["perClass"]);
  const {perClass = 15} = options;
  checkNotNegative("classPlaces", "classes", classes);
  checkNotNegative("classPlaces", "perClass", perClass);
  return classes * perClass;
}
