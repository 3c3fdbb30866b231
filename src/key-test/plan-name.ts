/** A plan as ElevenLabs' website writes it: the API answers with `creator`. Unknown forms stay as they are. */
export function planName(plan: string): string {
  return /^[a-z]+(?:_[a-z]+)*$/.test(plan)
    ? `${plan.charAt(0).toUpperCase()}${plan.slice(1).replaceAll('_', ' ')}`
    : plan;
}
