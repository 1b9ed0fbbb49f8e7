/** All that shows what became of last year's answers, fetched in one go. */
export { toldIn } from '../../protocol/follow-up.ts';
export { default as Act } from '../../ui/followup/FollowUpAct.svelte';
export { default as Screen } from '../../ui/followup/FollowUpScreen.svelte';
