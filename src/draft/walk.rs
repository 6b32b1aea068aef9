//! The likeliest roles of all lines together, and how sure each is: the best way through every line’s possibilities
//! (Viterbi), and by how much the best way with another role is worse.

use super::role::Role;

/// How sure a role is: points between it and the next best.
pub type Margin = i32;

const COUNT: usize = Role::ALL.len();
/// Worse than any way there is.
const WORST: i32 = i32::MIN / 4;

/// The roles of lines whose scores these are; `is_same_block` says of each whether it goes on in the block of the line
/// before. Memory grows with the number of lines alone.
pub fn best_roles(scores: &[[i32; COUNT]], is_same_block: &[bool]) -> Vec<(Role, Margin)> {
    let steps = [steps(false), steps(true)];
    let step = |at: usize| if is_same_block.get(at) == Some(&true) { &steps[1] } else { &steps[0] };
    // The best way to each role of each line, and the best from it to the end.
    let mut to: Vec<[i32; COUNT]> = Vec::with_capacity(scores.len());
    for (at, own) in scores.iter().enumerate() {
        let mut best = [WORST; COUNT];
        for (role, best) in best.iter_mut().enumerate() {
            let before = match at.checked_sub(1).and_then(|before| to.get(before)) {
                Some(before) => before.iter().zip(step(at)).map(|(way, step)| way + value(step, role)).max(),
                None => Role::ALL.get(role).map(|role| role.at_start()),
            };
            *best = before.unwrap_or(WORST) + value(own, role);
        }
        to.push(best);
    }
    let mut found = Vec::with_capacity(scores.len());
    let mut after = [0; COUNT];
    for at in (0..scores.len()).rev() {
        let ways: Vec<i32> =
            to.get(at).into_iter().flatten().zip(&after).map(|(to, from)| to + from).collect();
        let best = ways.iter().enumerate().max_by_key(|(role, way)| (**way, std::cmp::Reverse(*role)));
        let (role, way) = best.map_or((0, WORST), |(role, way)| (role, *way));
        let next = ways.iter().enumerate().filter(|(other, _)| *other != role).map(|(_, way)| *way).max();
        found.push((Role::ALL.get(role).copied().unwrap_or(Role::Paragraph), way - next.unwrap_or(WORST)));
        let mut before = [WORST; COUNT];
        for (role, before) in before.iter_mut().enumerate() {
            let steps = step(at).get(role);
            let ways = after.iter().enumerate().map(|(next, after)| {
                let step = steps.map_or(WORST, |steps| value(steps, next));
                step + after + scores.get(at).map_or(0, |own| value(own, next))
            });
            *before = ways.max().unwrap_or(WORST);
        }
        after = before;
    }
    found.reverse();
    found
}

fn value(of: &[i32; COUNT], role: usize) -> i32 {
    of.get(role).copied().unwrap_or(WORST)
}

fn steps(is_same_block: bool) -> [[i32; COUNT]; COUNT] {
    Role::ALL.map(|role| Role::ALL.map(|next| role.before(next, is_same_block)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_way_is_found_and_a_close_one_is_told() {
        let at = |role: Role| Role::ALL.iter().position(|known| *known == role).unwrap();
        let mut scores = vec![[0; COUNT]; 3];
        scores[0][at(Role::Title)] = 6;
        scores[1][at(Role::Paragraph)] = 8;
        scores[2][at(Role::SignedHeading)] = 4;
        scores[2][at(Role::Heading)] = 4;
        let found = best_roles(&scores, &[false, false, false]);
        let roles: Vec<Role> = found.iter().map(|(role, _)| *role).collect();
        assert_eq!(roles, [Role::Title, Role::Paragraph, Role::SignedHeading]);
        assert!(found[2].1 < found[0].1 && found[2].1 < 4, "{found:?}");
        assert!(best_roles(&[], &[]).is_empty());
    }
}
