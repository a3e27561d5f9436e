/**
 * Accounts, tokens and the scope filter that every school's property carries: {@code :whole} is true for callers who see the
 * whole district, {@code :schools} lists the ids the others see. Both come from the caller of the thread; without a caller
 * nothing is seen.
 */
@FilterDef(name = Scoped.FILTER, autoEnabled = true, applyToLoadByKey = true, parameters = {
    @ParamDef(name = "whole", type = Boolean.class, resolver = ScopeParameters.Whole.class),
    @ParamDef(name = "schools", type = Long.class, resolver = ScopeParameters.Schools.class)})
package kabinet.access.entity;

import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
