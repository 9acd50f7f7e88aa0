import * as schools from "../../../../lib/policy/schools/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(schools, {
  columns: {
    teacherNorm: {
      columns: {pupils: [60, 100, 0], teachers: [3, 5, 1]},
      call: (c, options) => {
        const [pupils, teachers] = [at(c, "pupils"), at(c, "teachers")];
        return schools.teacherNorm([pupils, pupils, pupils], [teachers, teachers, teachers], options);
      },
    },
    teachersMoved: {
      columns: {pupils: [150, 150, 60], teachers: [14, 7, 5]},
      call: (c) => schools.teachersMoved(at(c, "pupils"), at(c, "teachers"), 15),
      plain: true,
    },
    socioeconomicTeacherNorm: {
      columns: {pupils: [150, 100, 0], disadvantage: [1, -1, 0]},
      signed: ["disadvantage"],
      call: (c) => schools.socioeconomicTeacherNorm(at(c, "pupils"), at(c, "disadvantage"), 0.1, 15),
      plain: true,
    },
    osloSchoolAllocation: {
      columns: {
        pupils: [300, 400, 100],
        socioDemographic: [1, 0, 2],
        language: [20, 0, 10],
        mobility: [5, 1, 3],
      },
      call: (c, options) =>
        schools.osloSchoolAllocation(
          1000,
          {
            pupils: at(c, "pupils"),
            socioDemographic: at(c, "socioDemographic"),
            language: at(c, "language"),
            mobility: at(c, "mobility"),
          },
          options,
        ),
    },
    pupilsFallingBehind: {
      columns: {average: [2, 3, 5]},
      call: (c, options) => schools.pupilsFallingBehind(at(c, "average"), options),
    },
  },
  numbers: {
    classPlaces: {call: (options) => schools.classPlaces(1, options), bad: [() => schools.classPlaces(NaN)]},
    fullDaySchoolCost: {
      call: (options) => schools.fullDaySchoolCost(2, 7, options),
      bad: [() => schools.fullDaySchoolCost(2, -7)],
    },
    extraSchoolYearCost: {
      call: (options) => schools.extraSchoolYearCost(1, options),
      bad: [() => schools.extraSchoolYearCost(1, {rules: {completion: 0}})],
    },
  },
});
