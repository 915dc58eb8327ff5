package hongdun.rulefixtures.upper.cellar;

class Forgotten {}
