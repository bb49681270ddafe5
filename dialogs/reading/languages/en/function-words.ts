/** Small words that hardly a sentence does without, and a few that customers of shops write most. */
export const functionWords = `i s im i'm ive i've i'd i'll id you u your youre you're he she it its it's we we're they them me my mine
  his her our their this that that's thats these those the a an is isn't isnt am are aren't was wasn't
  were be been being has hasn't have haven't havent had do does did don't dont doesn't doesnt didn't didnt
  can cant can't cannot could couldn't will won't wont would should may might must not no never nothing
  still yet already just again and or but because if when then than where where's wheres what what's
  whats who which how why of to in on at with for from by about after before since into out off there
  here too very more any some someone something anything please pls thanks thank hello hi dear good want
  need get got give going ago came come help make keep keeps know think like said money ordered received
  delivered arrived parcel wrong broken missing complaint removed cancelled waiting speak talk change
  changed called sent return person today yesterday tomorrow week weeks month monthly year`;

/** What titles and names are strung together with: "Lord of the Rings". */
export const wordsInNames = 'the of a an and or in on to for with from by at';
