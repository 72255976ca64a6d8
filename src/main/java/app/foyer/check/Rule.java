package app.foyer.check;

import app.foyer.problem.Problems;

/** One thing that must hold of a definition: a pure function from what was read to problems. */
interface Rule {
    /** As problems name it. */
    String id();

    /** One sentence for those who ask what it is good for. */
    String why();

    void check(Definition definition, Problems problems);
}
