import * as justice from "../../../../lib/policy/justice/index.js";
import {at, describeFolder} from "../describe-folder.js";

const person = {needsFollowUp: true, suitable: true, youthConsents: true, guardianConsents: true};

describeFolder(justice, {
  columns: {
    recordedCrime: {
      columns: {offences: [100, 120, 0], discovery: [1, 0, 1]},
      call: (c) => justice.recordedCrime(at(c, "offences"), at(c, "discovery")),
      plain: true,
    },
    offencesWhileWaiting: {
      columns: {rate: [1, 0, 2], waiting: [2, 12, 3]},
      call: (c) => justice.offencesWhileWaiting(at(c, "rate"), at(c, "waiting")),
      plain: true,
    },
  },
  cases: {
    youthSanctions: {call: justice.youthSanctions, valid: {age: 16, crime: "single", ...person}},
    earlyOutRight: {
      call: justice.earlyOutRight,
      valid: {age: 16, drugRelated: true, admits: true, wishesAlternative: true, newCrimeInTrial: false},
    },
    exInRight: {call: justice.exInRight, valid: {age: 20, sentenceServed: true, wishes: true}},
    penaltyZoneAllowed: {
      call: justice.penaltyZoneAllowed,
      valid: {
        extraordinaryCrime: true,
        residentsUnsafe: true,
        suitable: true,
        monthsInForce: 0,
        situationPersists: false,
      },
    },
  },
});
