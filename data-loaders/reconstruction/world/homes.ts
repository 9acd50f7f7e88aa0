/** How people are spread over homes, roughly: this project's guesses, on which the counts of homes and families rest. */

/** Children of a family with children, on average, and everybody who lives in its home. */
export const [childrenPerFamily, personsPerFamily] = [1.74, 3.5];

/** Homes per person. */
export const homesPerPerson = 0.47;
