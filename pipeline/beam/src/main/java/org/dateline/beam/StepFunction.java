package org.dateline.beam;

import java.io.Serializable;
import org.dateline.rules.RuleSet;

/**
 * A pure step of the pipeline: an element in, an element out.
 *
 * @param <I> what goes in
 * @param <O> what comes out
 * @param <V> what is known of the whole corpus; {@link Void} for a step that looks at one element
 *     only
 */
public interface StepFunction<I, O, V> {
  /** Does the step for one element; what it throws becomes a row of rejects. */
  O apply(I element, V corpus, Counter counter) throws Exception;

  /** Makes the step on a worker, once for each copy of it. */
  interface Maker<I, O, V> extends Serializable {
    /** The step, with its rules loaded. */
    StepFunction<I, O, V> make(RuleSet rules);
  }
}
