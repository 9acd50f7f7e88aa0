import {checkCase} from "../arguments.js";

/** A post that the law asks education of, and the education of whoever holds it. */
export interface KindergartenLeaderCase {
  readonly post: "head" | "pedagogical leader";
  readonly kindergartenTeacher: boolean;
  /** Other university-college education that gives competence in children and pedagogy. */
  readonly otherPedagogicalDegree: boolean;
  /** Years of that other education. */
  readonly otherDegreeYears: number;
  readonly furtherKindergartenPedagogy: boolean;
}

/** Years that another pedagogical education must have for a pedagogical leader (section 13.1.2). */
export const otherPedagogicalDegreeYears = 3;

/**
 * Whether the head (styrer) or a pedagogical leader of a kindergarten has the education the law asks for.
 *
 * @formula a kindergarten teacher always; a head with another pedagogical degree; a pedagogical leader with another one
 *   of three years and further education in kindergarten pedagogy
 * @param employee.post "head" or "pedagogical leader"
 * @param employee.kindergartenTeacher whether educated as kindergarten teacher
 * @param employee.otherPedagogicalDegree whether educated otherwise in children and pedagogy at college level
 * @param employee.otherDegreeYears years of that other education; at least 3 for a pedagogical leader
 * @param employee.furtherKindergartenPedagogy whether further educated in kindergarten pedagogy
 * @returns whether qualified; the requirement of Norwegian skills of all employees comes on top
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.2
 * @form printed
 * @methods m-13-leader-education
 * @example
 * const degree = {kindergartenTeacher: false, otherPedagogicalDegree: true, otherDegreeYears: 3};
 * kindergartenLeaderQualified({post: "head", ...degree, furtherKindergartenPedagogy: false}) // true
 * kindergartenLeaderQualified({post: "pedagogical leader", ...degree, furtherKindergartenPedagogy: false}) // false
 */
export function kindergartenLeaderQualified(employee: KindergartenLeaderCase): boolean {
  checkCase("kindergartenLeaderQualified", employee, {
    post: ["head", "pedagogical leader"],
    kindergartenTeacher: "boolean",
    otherPedagogicalDegree: "boolean",
    otherDegreeYears: "number",
    furtherKindergartenPedagogy: "boolean",
  });
  if (employee.kindergartenTeacher) return true;
  if (!employee.otherPedagogicalDegree) return false;
  if (employee.post === "head") return true;
  return employee.otherDegreeYears >= otherPedagogicalDegreeYears && employee.furtherKindergartenPedagogy;
}
