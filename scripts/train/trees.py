"""The form in which boosted trees are kept in resource files."""


def tree(node, digits, out=None):
    """A tree of LightGBM's dump in depth-first order, as org.dateline.util.DecisionTrees reads it; thresholds with so many significant digits."""
    out = [] if out is None else out
    if "leaf_value" in node:
        out.append([float(f"{node['leaf_value']:.5g}")])
        return out
    place = len(out)
    out.append(None)
    tree(node["left_child"], digits, out)
    out[place] = [node["split_feature"], float(f"{node['threshold']:.{digits}g}"), len(out)]
    tree(node["right_child"], digits, out)
    return out
