/**
 * What the docstrings of the segregation library do not say in a form that a table can take: what each
 * function is called in the literature, what it needs beside counts, its range in a few signs, and what
 * it was held against. A test fails when a public function is missing here, or when something is here
 * that does not exist.
 */
export interface IndexEntry {
  /** The function. */
  readonly name: string;
  readonly module: "segregation" | "spatial";
  readonly called: string;
  readonly range: string;
  readonly needs: readonly Need[];
  readonly held: Held;
}

/** Input, as the table names it. Counts of two groups are a group and everybody. */
export const needs = {
  two: "two groups",
  groups: "groups",
  ordered: "ordered groups",
  values: "a value each",
  members: "one group",
  land: "areas",
  places: "distances",
  polygons: "polygons",
  neighbours: "neighbours",
  parts: "parts above",
  times: "two times",
  random: "random draws",
} as const;
export type Need = keyof typeof needs;

/**
 * What a result was held against: the same result of a package (its name there, a key of the reference
 * results where the tests have them), a package whose definition differs, or what has to hold by itself.
 */
export type Held =
  | {readonly by: "agrees"; readonly package: Package; readonly as: string; readonly but?: string}
  | {readonly by: "differs"; readonly package: Package; readonly as: string; readonly how: string}
  | {readonly by: "identity"; readonly what: string};

export const packages = {
  pysal: "pysal segregation",
  R: "R segregation",
  spdep: "R spdep",
  numpy: "own numpy",
} as const;
export type Package = keyof typeof packages;

const agrees = (from: Package, as: string, but?: string): Held =>
  but === undefined ? {by: "agrees", package: from, as} : {by: "agrees", package: from, as, but};
const differs = (from: Package, as: string, how: string): Held => ({by: "differs", package: from, as, how});
const identity = (what: string): Held => ({by: "identity", what});

/** There proximity grows with distance. */
const proximity =
  "its proximity 1 − exp(−d/Σd) grows with distance; given that as an option, the numbers are the same";
const ownMeetings = "its proximity grows with distance, and the chances of a meeting do not add up to 1";

type Line = readonly [name: string, called: string, range: string, needs: readonly Need[], held: Held];

const family = (module: IndexEntry["module"], lines: readonly Line[]): IndexEntry[] =>
  lines.map(([name, called, range, needs, held]) => ({name, module, called, range, needs, held}));

/** The table's parts in their order, each under the anchor of its page where it has one. */
export const indexFamilies: readonly {
  readonly id: string;
  readonly title: string;
  /** The page that explains the family. */
  readonly page: string | null;
  readonly entries: readonly IndexEntry[];
}[] = [
  {
    id: "evenness",
    title: "Evenness of two groups",
    page: "/methods/evenness-exposure",
    entries: family("segregation", [
      ["dissimilarity", "Dissimilarity, D", "0 to 1", ["two"], agrees("pysal", "Dissim")],
      ["segregationGini", "Gini, G", "0 to 1", ["two"], agrees("pysal", "Gini")],
      ["entropyIndex", "Information theory index, H", "0 to 1", ["two"], agrees("pysal", "Entropy")],
      ["atkinsonIndex", "Atkinson, A", "0 to 1", ["two"], agrees("pysal", "Atkinson")],
      ["correlationRatio", "Correlation ratio, V or η²", "0 to 1", ["two"], agrees("pysal", "CorrelationR")],
      ["minMax", "Min-max", "0 to 1", ["two"], agrees("pysal", "MinMax")],
      ["concentrationProfile", "Concentration profile", "0 to 1", ["two"], agrees("pysal", "ConProf")],
      [
        "segregationCurve",
        "Segregation curve",
        "points in the unit square",
        ["two"],
        identity("its widest gap is D, twice its area Gini"),
      ],
    ]),
  },
  {
    id: "chance",
    title: "Evenness beyond chance",
    page: "/methods/uncertainty",
    entries: family("segregation", [
      [
        "expectedDissimilarity",
        "Expected dissimilarity",
        "0 to 1",
        ["two"],
        differs(
          "pysal",
          "ModifiedDissim",
          "it draws units from binomial distributions, 500 times; here exactly",
        ),
      ],
      [
        "modifiedDissimilarity",
        "Systematic dissimilarity",
        "−1 to 1",
        ["two"],
        differs("pysal", "ModifiedDissim", "it draws 500 times; here exactly"),
      ],
      [
        "modifiedGini",
        "Systematic Gini",
        "−1 to 1",
        ["two", "random"],
        differs("pysal", "ModifiedGini", "it repeats one and the same draw"),
      ],
      [
        "biasCorrectedDissimilarity",
        "Bias-corrected D",
        "below 0 to 1",
        ["two", "random"],
        agrees("pysal", "BiasCorrectedDissim", "within the error of the draws"),
      ],
      [
        "densityCorrectedDissimilarity",
        "Density-corrected D",
        "0 to D",
        ["two"],
        differs("pysal", "DensityCorrectedDissim", "its search stops about 0.00001 away from the solution"),
      ],
    ]),
  },
  {
    id: "exposure",
    title: "Exposure",
    page: "/methods/evenness-exposure",
    entries: family("segregation", [
      ["isolation", "Isolation, xPx", "P to 1", ["two"], agrees("pysal", "Isolation")],
      ["interaction", "Interaction, xPy", "0 to 1", ["two"], agrees("pysal", "Interaction")],
      [
        "distanceDecayIsolation",
        "Distance-decay isolation",
        "0 to 1",
        ["two", "places", "land"],
        differs("pysal", "DistanceDecayIsolation", ownMeetings),
      ],
      [
        "distanceDecayInteraction",
        "Distance-decay interaction",
        "0 to 1",
        ["two", "places", "land"],
        differs("pysal", "DistanceDecayInteraction", ownMeetings),
      ],
    ]),
  },
  {
    id: "neighbours",
    title: "Evenness across borders",
    page: "/methods/space",
    entries: family("segregation", [
      [
        "spatialDissimilarity",
        "Morrill’s D(adj)",
        "−1 to D",
        ["two", "neighbours"],
        agrees("pysal", "SpatialDissim"),
      ],
      [
        "boundaryDissimilarity",
        "Wong’s D(w)",
        "−1 to D",
        ["two", "polygons"],
        differs("pysal", "PARDissim", "there sliver overlaps count as borders"),
      ],
      [
        "perimeterAreaDissimilarity",
        "Wong’s D(s)",
        "−1 to D",
        ["two", "polygons"],
        differs("pysal", "PARDissim", "there sliver overlaps count as borders"),
      ],
    ]),
  },
  {
    id: "clustering",
    title: "Clustering",
    page: "/methods/space",
    entries: family("segregation", [
      [
        "absoluteClustering",
        "Absolute clustering, ACL",
        "below 0 to 1",
        ["two", "places", "land"],
        differs("pysal", "AbsoluteClustering", proximity),
      ],
      [
        "relativeClustering",
        "Relative clustering, RCL",
        "−1 upwards",
        ["two", "places", "land"],
        differs(
          "pysal",
          "RelativeClustering",
          "its proximity grows with distance, and it squares the counts",
        ),
      ],
      [
        "spatialProximity",
        "Spatial proximity, SP",
        "around 1",
        ["two", "places", "land"],
        differs("pysal", "SpatialProximity", proximity),
      ],
      [
        "spatialProximityProfile",
        "Spatial proximity profile",
        "about 0 to 1",
        ["two", "neighbours"],
        agrees("pysal", "SpatialProxProf"),
      ],
    ]),
  },
  {
    id: "concentration",
    title: "Concentration",
    page: "/methods/space",
    entries: family("segregation", [
      ["delta", "Hoover’s delta", "0 to 1", ["members", "land"], agrees("pysal", "Delta")],
      [
        "absoluteConcentration",
        "Absolute concentration, ACO",
        "about 0 to 1",
        ["two", "land"],
        agrees("pysal", "AbsoluteConcentration"),
      ],
      [
        "relativeConcentration",
        "Relative concentration, RCO",
        "below −1 to 1",
        ["two", "land"],
        agrees("pysal", "RelativeConcentration"),
      ],
    ]),
  },
  {
    id: "centralisation",
    title: "Centralisation",
    page: "/methods/space",
    entries: family("segregation", [
      [
        "absoluteCentralization",
        "Absolute centralisation, ACE",
        "−1 to 1",
        ["two", "places", "land"],
        agrees("pysal", "AbsoluteCentralization"),
      ],
      [
        "relativeCentralization",
        "Relative centralisation, RCE",
        "−1 to 1",
        ["two", "places"],
        agrees("pysal", "RelativeCentralization"),
      ],
    ]),
  },
  {
    id: "scale",
    title: "Neighbourhoods of the k nearest people",
    page: "/methods/nearest-people",
    entries: family("segregation", [
      [
        "neighbourhoodShares",
        "Shares among the k nearest",
        "0 to 1 per place",
        ["two", "places"],
        agrees("numpy", "K…_exact, K…_whole"),
      ],
      [
        "scaleProfile",
        "Scale profile",
        "as D, isolation, H",
        ["two", "places"],
        agrees("numpy", "K…_exact, K…_whole"),
      ],
      [
        "neighbourhoodSharesInWorkers",
        "… on all cores",
        "the same",
        ["two", "places"],
        identity("the same as on one core"),
      ],
      [
        "scaleProfileInWorkers",
        "… on all cores",
        "the same",
        ["two", "places"],
        identity("the same as on one core"),
      ],
      ["serveNeighbourhoods", "… a worker’s side", "no number", [], identity("the same as on one core")],
    ]),
  },
  {
    id: "multigroup",
    title: "Many groups",
    page: "/methods/multigroup",
    entries: family("segregation", [
      [
        "multigroupDissimilarity",
        "Dissimilarity, D",
        "0 to 1",
        ["groups"],
        identity("with two groups, dissimilarity"),
      ],
      ["multigroupGini", "Gini, G", "0 to 1", ["groups"], identity("with two groups, segregationGini")],
      ["informationTheoryIndex", "Theil’s H", "0 to 1", ["groups"], agrees("R", "mutual_total")],
      [
        "squaredCoefficientOfVariation",
        "Squared coefficient of variation, C",
        "0 to 1",
        ["groups"],
        identity("with two groups, correlationRatio; χ² / (T (K − 1))"),
      ],
      [
        "normalizedExposure",
        "Normalized exposure, P",
        "0 to 1",
        ["groups"],
        identity("with two groups, correlationRatio"),
      ],
      [
        "relativeDiversity",
        "Relative diversity, R",
        "0 to 1",
        ["groups"],
        identity("with two groups, correlationRatio"),
      ],
      ["divergenceIndex", "Divergence, D", "0 to the diversity", ["groups"], agrees("R", "mutual_total")],
    ]),
  },
  {
    id: "information",
    title: "Information",
    page: "/methods/information",
    entries: family("segregation", [
      [
        "mutualInformation",
        "Mutual information, M and H",
        "0 to the diversity; 0 to 1",
        ["groups"],
        agrees("R", "mutual_total"),
      ],
      ["mutualWithin", "M within parts", "0 to M", ["groups", "parts"], agrees("R", "mutual_total")],
      [
        "mutualNested",
        "M level by level",
        "0 to M each",
        ["groups", "parts"],
        agrees("R", "mutual_total_nested"),
      ],
      ["localSegregation", "Local segregation, ls", "0 upwards", ["groups"], agrees("R", "mutual_local")],
      [
        "mutualDifference",
        "M between two times",
        "either sign",
        ["groups", "times"],
        agrees(
          "R",
          "mutual_difference",
          "at its tolerance; group and unit terms in sum, as it has a random start",
        ),
      ],
      [
        "expectedMutualInformation",
        "Expected M and H",
        "0 to the diversity",
        ["groups"],
        differs("R", "mutual_expected", "it draws at random; here exactly"),
      ],
      [
        "compressUnits",
        "Units put together",
        "0 to M kept",
        ["groups"],
        agrees("R", "compress", "by definition, with all pairs as candidates"),
      ],
    ]),
  },
  {
    id: "diversity",
    title: "Diversity of the whole",
    page: "/methods/multigroup",
    entries: family("segregation", [
      ["diversity", "Entropy, E", "0 to ln K", ["groups"], agrees("R", "entropy")],
      [
        "simpsonInteraction",
        "Simpson’s interaction, I",
        "0 to 1 − 1/K",
        ["groups"],
        identity("1 − simpsonConcentration"),
      ],
      [
        "simpsonConcentration",
        "Simpson’s concentration, λ",
        "1/K to 1",
        ["groups"],
        identity("1 − simpsonInteraction"),
      ],
    ]),
  },
  {
    id: "local",
    title: "Each area by itself",
    page: "/methods/multigroup",
    entries: family("segregation", [
      ["locationQuotient", "Location quotient, LQ", "0 to T/X", ["groups"], identity("mean over people 1")],
      [
        "localDivergence",
        "Local divergence",
        "0 to −ln of the smallest share",
        ["groups"],
        agrees("R", "mutual_local"),
      ],
      [
        "localDiversity",
        "Local entropy",
        "0 to ln K",
        ["groups"],
        agrees("pysal", "MultiLocalDiversity", "by definition"),
      ],
      [
        "localEntropy",
        "Local entropy, normalised",
        "0 to 1",
        ["groups"],
        agrees("pysal", "MultiLocalEntropy", "by definition"),
      ],
      [
        "localSimpsonInteraction",
        "Local Simpson’s interaction",
        "0 to 1 − 1/K",
        ["groups"],
        identity("1 − localSimpsonConcentration"),
      ],
      [
        "localSimpsonConcentration",
        "Local Simpson’s concentration",
        "1/K to 1",
        ["groups"],
        identity("1 − localSimpsonInteraction"),
      ],
    ]),
  },
  {
    id: "ordered",
    title: "Ranks and incomes",
    page: "/methods/ordered-categories",
    entries: family("segregation", [
      [
        "rankOrderInformation",
        "Rank-order H",
        "0 to about 1",
        ["ordered"],
        identity("with two categories, informationTheoryIndex"),
      ],
      [
        "rankOrderVarianceRatio",
        "Rank-order variance ratio",
        "0 to about 1",
        ["ordered"],
        identity("with two categories, correlationRatio"),
      ],
      [
        "neighbourhoodSortingIndex",
        "Neighbourhood sorting, NSI",
        "0 to 1",
        ["values"],
        identity("its square, the share of variance between"),
      ],
    ]),
  },
  {
    id: "uncertainty",
    title: "Uncertainty and tests",
    page: "/methods/uncertainty",
    entries: family("segregation", [
      [
        "bootstrapSegregation",
        "Bootstrap of any index",
        "as the index",
        ["groups", "random"],
        agrees("R", "mutual_total(se = TRUE)", "within the error of the draws"),
      ],
      [
        "permutationTest",
        "Tests against chance",
        "p above 0",
        ["groups", "random"],
        differs("pysal", "SingleValueTest", "its p can be 0, since it leaves out the observed value"),
      ],
      [
        "compareSegregation",
        "Two places or times",
        "p above 0",
        ["groups", "random"],
        differs("pysal", "TwoValueTest", "its p can be 0, and its difference has the other sign"),
      ],
    ]),
  },
  {
    id: "autocorrelation",
    title: "Likeness of neighbours, for any value",
    page: "/methods/spatial-association",
    entries: family("spatial", [
      ["moran", "Moran’s I", "about −1 to 1", ["values", "neighbours"], agrees("spdep", "moran.test")],
      [
        "geary",
        "Geary’s C",
        "0 upwards",
        ["values", "neighbours"],
        agrees("spdep", "geary.test", "but for the sign of z"),
      ],
      [
        "globalGetisOrd",
        "Getis and Ord’s G",
        "0 to 1",
        ["values", "neighbours"],
        agrees("spdep", "globalG.test"),
      ],
      [
        "localMoran",
        "Local Moran’s I",
        "either sign",
        ["values", "neighbours"],
        agrees("spdep", "localmoran"),
      ],
      [
        "localGetisOrd",
        "Local G and G*",
        "0 to 1; z of either sign",
        ["values", "neighbours"],
        agrees("spdep", "localG"),
      ],
    ]),
  },
  {
    id: "weights",
    title: "Neighbours, borders and areas",
    page: "/methods/space",
    entries: family("spatial", [
      [
        "contiguity",
        "Queen and rook neighbours",
        "weights",
        ["polygons"],
        agrees("spdep", "poly2nb", "and a corner on an edge counts"),
      ],
      [
        "commonBorders",
        "Common borders",
        "weights, lengths",
        ["polygons"],
        identity("their sum is at most the perimeter"),
      ],
      ["nearestNeighbours", "The k nearest", "weights", ["places"], agrees("spdep", "knearneigh")],
      [
        "distanceBand",
        "Within a distance",
        "weights",
        ["places"],
        agrees("spdep", "dnearneigh", "by definition"),
      ],
      [
        "rowStandardise",
        "Row-standardised weights",
        "weights, rows add to 1",
        ["neighbours"],
        agrees("spdep", "nb2listw, style W"),
      ],
      ["centroid", "Centroid", "a place", ["polygons"], identity("unmoved by splitting")],
      ["polygonArea", "Area", "0 upwards", ["polygons"], agrees("spdep", "area_total")],
      ["polygonPerimeter", "Perimeter", "0 upwards", ["polygons"], identity("of shapes that are known")],
    ]),
  },
];

export const indexList: readonly IndexEntry[] = indexFamilies.flatMap(({entries}) => entries);
