from race import main, values_of


def extract(file):
    """Tables are the three longest runs of lines with tabs."""
    runs, run = [], []
    for line in file.decode("utf-8").split("\n"):
        if "\t" in line:
            run.append([cell.strip() for cell in line.rstrip("\t ").split("\t")])
        elif run:
            runs.append(run)
            run = []
    return values_of(runs)


main(extract)
