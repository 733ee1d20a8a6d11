"""The English of what is said about keys of machines; `spoken` holds all else."""

KEYS = {
    "bestand met de sleutel van een machine": "file with the key of a machine",
    "maak of toon sleutels voor cijfers op vaste tijden": "make or list keys for timed figures",
    "maak een sleutel; zo heet hij in het logboek": "make a key; the log calls it so",
    "laatste dag (over een jaar)": "last day (in a year)",
    "nieuw bestand voor de sleutel": "new file for the key",
    "neem deze sleutel terug": "take this key back",
    "waar komt de sleutel? -o FILE": "where does the key go? -o FILE",
    "kies --name (met -o en --until), of --end": "choose --name (with -o and --until), or --end",
    "kies --key-file, of --user": "choose --key-file, or --user",
    "Wie dit bestand leest, kan tot en met {until} cijfers maken. Laat het op deze machine.": (
        "Whoever reads this file can make figures until {until}. Leave it on this machine."
    ),
    "Met de map met gegevens erbij leest een dief alles: gebruik een versleutelde schijf.": (
        "With the folder of the data a thief reads everything: use an encrypted disk."
    ),
    "De sleutel {name} opent niets meer.": "The key {name} opens nothing any more.",
    "Sleutel": "Key",
    "Tot en met": "Until",
}
