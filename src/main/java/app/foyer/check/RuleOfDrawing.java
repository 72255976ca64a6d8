package app.foyer.check;

import app.foyer.problem.Problems;

/**
 * One thing that must hold of templates where they are drawn: a pure function from what was read to problems. It sees nothing
 * else of a portal, so that one answer does for all portals with equal templates and models.
 */
interface RuleOfDrawing {
    /** As problems name it. */
    String id();

    /** One sentence for those who ask what it is good for. */
    String why();

    void check(Drawn drawn, Problems problems);
}
