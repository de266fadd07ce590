/** Among variables: a policy has set one whose name is known at run time only, so nothing is known of any. No variable is called so. */
export const anyVariable = "\u0000any";
