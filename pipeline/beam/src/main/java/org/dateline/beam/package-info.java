/** The steps as Beam transforms: with the two entry classes the only code that knows Beam. */
@NullMarked
package org.dateline.beam;

import org.jspecify.annotations.NullMarked;
