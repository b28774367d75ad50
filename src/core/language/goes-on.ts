/** Words that a sentence goes on from the one before with, and what points back to it: `하지만`, `앞서`, `therefore`. */
const GOES_ON =
  /^(?:(?:위에서|앞에서|앞서|이 ?때|반면)(?:에|는)?|위의|위와|하지만|그러나|그런데|그래도|그래서|따라서|또한|다만|단(?=,)|however|although|therefore|thus|hence|moreover|furthermore|but|(?:as|the) (?:mentioned )?above)[\s,]/iu

/** Whether a sentence goes on from another one, and says less without it. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text) || OF_THOSE.test(text)
}

/** `The design of both is alike`: of two that were named before. */
const OF_THOSE = /^[^.,;:]{0,60}\bboth (?:is|are|was|were|has|have|can|do)\b/i
