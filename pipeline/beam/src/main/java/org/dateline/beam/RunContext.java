package org.dateline.beam;

import java.io.Serializable;
import org.dateline.rules.RuleSet;

/**
 * What every step of a run has to know.
 *
 * @param rules the rule set
 * @param failOnReject whether a record that cannot be read ends the run
 */
public record RunContext(RuleSet rules, boolean failOnReject) implements Serializable {}
