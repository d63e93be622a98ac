"""What a build must survive: deaths, full disks, missing rights, things that are not what they should be."""
