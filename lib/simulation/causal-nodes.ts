/** A quantity that can be higher or lower, and that the report links with others. */
export interface CausalNode {
  readonly id: string;
  /** What rises when the quantity rises. */
  readonly title: string;
  /** The Norwegian term, where the report's readers know it by that. */
  readonly norwegian?: string | undefined;
}

const node = (id: string, title: string, norwegian?: string): CausalNode =>
  norwegian === undefined ? {id, title} : {id, title, norwegian};

/** The quantities of chapters 8 to 11, by theme. */
export const causalNodes: readonly CausalNode[] = [
  // Economy and housing market
  node("economic-inequality", "Economic inequality", "økonomisk ulikhet"),
  node("unemployment", "Unemployment", "arbeidsledighet"),
  node("house-prices", "House prices", "boligpriser"),
  node("price-gaps", "Differences in house prices between areas", "boligprisforskjeller"),
  node("low-income-choice", "Choice in the housing market for people with low incomes", "valgmuligheter"),
  node("housing-demand", "Demand for homes that new building does not meet", "etterspørsel"),
  node("building-pace", "Pace of building and densification", "fortetting"),
  node("suburban-building", "Suburbs built for people with high and middle incomes", "forstadsområder"),
  node("several-centres", "Several centres in the city", "polysentriske byer"),
  node("private-renting", "Share of private renting in the city", "privat utleie"),
  node("social-housing-concentration", "Social rental homes gathered in few areas", "sosiale utleieboliger"),
  node("home-ownership", "Share who own their home", "boligeie"),
  node("rental-share", "Rented homes in the area", "utleieboliger"),
  // Where people live
  node("segregation", "Segregation", "segregering"),
  node("selective-moving", "Selective moving", "selektiv flytting"),
  node("immigrant-share", "Residents with immigrant background in the area", "innvandrerbakgrunn"),
  node("majority-moving-in", "People without immigrant background who move in"),
  node("majority-moving-out", "People without immigrant background who move out"),
  node("immigrants-income", "Incomes of immigrants"),
  node("high-income-moving-in", "People with high incomes who move in", "gentrifisering"),
  node("residents-income", "Incomes of the area’s residents"),
  node("social-mix", "Mix of residents by income and background", "variert befolkning"),
  node("well-off-neighbours", "Share of well-off neighbours", "velstående naboer"),
  node("turnover", "Moving in and out", "inn- og utflytting"),
  node("residential-stability", "Residential stability", "bostabilitet"),
  // The area
  node("quality-gaps", "Differences in quality between areas", "kvalitetsforskjeller"),
  node("varied-housing", "Good and varied homes in all areas", "varierte boligområder"),
  node(
    "large-dense-remote-estate",
    "Size, density and distance from the centre of the estate",
    "drabantbyer",
  ),
  node("upkeep", "Upkeep and investment", "vedlikehold"),
  node("physical-condition", "Physical condition of the area", "fysisk stand"),
  node("attractiveness", "Attractiveness of the area", "attraktivitet"),
  node("reputation", "Reputation of the area", "omdømme"),
  node("bad-press", "Negative press", "negativ medieomtale"),
  node("stigma", "Stigma", "stigmatisering"),
  node("accumulated-problems", "Living-condition problems that gather in the area", "opphoping"),
  node("local-shops", "Local shops and cafés", "lokale butikker"),
  node("shop-customers", "Customers of local business", "kundegrunnlaget"),
  node("services", "Quality of local services", "tjenester"),
  node("leisure", "Leisure activities for the young", "fritidsaktiviteter"),
  // Ties, trust and safety
  node("meeting-places", "Meeting places", "møteplasser"),
  node("contact-across", "Contact between people of different background"),
  node("separate-networks", "Networks and associations side by side"),
  node("language-barriers", "Language barriers", "språkbarrierer"),
  node("participation", "Participation in local life", "deltakelse"),
  node("cohesion", "Cohesion and social ties", "samhørighet"),
  node("willingness-to-intervene", "Willingness to step in", "gripe inn"),
  node("collective-efficacy", "Collective efficacy", "kollektiv handlekraft"),
  node("trust", "Trust between people", "generalisert tillit"),
  node("local-trust", "Trust between people locally", "tilliten mellom folk lokalt"),
  node("institutional-trust", "Trust in institutions", "vertikal tillit"),
  node("discrimination", "Discrimination", "diskriminering"),
  node("fear", "Fear", "utrygghet"),
  node("crime", "Crime in the area", "kriminalitet"),
  node("youth-crime", "Young people who commit crime", "ungdomskriminalitet"),
  node("recruitment", "Recruitment of young people to criminal networks", "kriminelle nettverk"),
  node("early-effort", "Early effort for children", "tidlig innsats"),
  // School and later life
  node("school-immigrant-share", "Pupils with immigrant background at the local school"),
  node("leaving-local-school", "Parents who move or choose another school", "bytte skole"),
  node("worry-about-school", "Parents’ worry about the local school", "bekymring"),
  node("school-segregation", "Segregation of schools", "skolesegregering"),
  node("school-environment", "Environment for learning at school", "læringsmiljø"),
  node("weak-norwegian", "Pupils with weak Norwegian", "svake norskkunnskaper"),
  node("school-results", "School results", "skoleresultater"),
  node("parents-education", "Parents’ education"),
  node("pupil-inequality", "Social differences between pupils", "sosiale forskjeller mellom elever"),
  node("education", "Education and completed upper secondary school", "utdanning"),
  node("social-mobility", "Social mobility", "sosial mobilitet"),
  node("adult-income", "Later income of children who grow up in the area"),
  node("felt-poverty", "Poverty as young people feel it"),
];
