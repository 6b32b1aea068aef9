### Findings and failures while what is published is written.

## Findings

foreign-file =
    { $case ->
        [folder] A folder stands where the file { $path } would go
        [link] A symbolic link or a device stands where the file { $path } would go
       *[file] { $path } is there already, and this program did not write it
    }
    .help = Nothing was overwritten. Move or delete what is at { $path }, then export again.
edited-file =
    { $case ->
        [obsolete] { $path } is published no longer, but was edited after it was written
       *[changed] { $path } was edited after it was written
    }
    .help =
        { $case ->
            [obsolete] It was not removed. Save what you need from it, then delete it.
           *[changed] It was not overwritten. Make the change in the project’s words or data and export with --overwrite, or delete the file and export again.
        }
damaged-manifest = { $path } cannot be read, so it is unknown which published files this program wrote
    .help = Nothing was written. Restore the file from your version control, or delete it: files that are equal to what is exported are adopted, all others are reported and kept.
    .label = not an entry of the manifest
conflicting-manifest = { $path } holds both sides of a merge
    .help = Both sides were read, and the next export writes the file anew: nothing needs to be done by hand.
    .label = the conflict
unsafe-path = { $path } cannot be the path of a published file
    .help = Use letters A to Z, digits, “-”, “_” and “.” in ids and locale names, beginning with a letter or a digit.
linked-folder = { $path } was not written, since the folder { $folder } is a symbolic link that may lead out of the output
    .help = Replace the link { $folder } by a real folder, or give another folder with --out.
two-artifacts = { $path } and { $other } would be the same file
    .help = Rename one of the two: some systems do not tell capitals from small letters.

## When the system refuses

failure-output-locked = Another export is at work in { $path }
    .help = Wait until it has ended, then run this again.
failure-output-desk = { $path } must be a folder, since this program keeps its lock there
    .help = Move or delete what is in its place.
failure-lock-output = { $path } cannot be locked: { $cause }
failure-read-output = { $path } cannot be read: { $cause }
failure-make-folder = The folder { $path } cannot be made: { $cause }
failure-write-output = { $path } cannot be written: { $cause }
    .help = What was published before is unharmed. Mend the cause and export again.
failure-no-shards = { $path } holds no shares to put together
    .help = Write them first, such as “comunicado export --shard 1/2” and “comunicado export --shard 2/2”, into this folder or copied into it, the files shard-1-of-2.json and so on included.
# $cause: such as 2/4, 4/4.
failure-shards-missing = { $path } does not hold all shares. Missing: { $cause }
    .help = Run “comunicado export --shard” for each of these, or copy the folder that it wrote. Nothing was put together.
failure-shard-damaged = { $path } is damaged
    .help = Export this share again, or copy its folder again. Nothing was put together.
failure-shard-program = { $path } was written by another version of comunicado
    .help = Export this share again with this version. Nothing was put together.
failure-shard-order = { $path } was asked for otherwise than this: for another audience, or with other options
    .help = Give --audience, --fallback, --formula-guard and --overwrite to --join as they were given to --shard. Nothing was put together.
failure-shard-inputs = { $path } was made from another state of the project than is here
    .help = Export this share again. Nothing was put together.
failure-shard-manifest = { $path } was begun on top of another manifest.json than is here
    .help = All shares begin with the folder that was published before, or all without one. Export this share again. Nothing was put together.
# $cause: the file of the share.
failure-shard-file = { $path } is not as the share { $cause } left it
    .help = Copy the folder of this share whole, or export the share again. Shares that are made apart begin with empty folders (--out). Nothing was put together.
failure-remove-output = { $path } cannot be removed: { $cause }
